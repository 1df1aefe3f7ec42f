package io.newstape.history.replay;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.Position;
import io.newstape.history.log.RecordedLog;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which part of each partition a replay goes through; settled before the work starts. */
final class ReplayPlan {

    private ReplayPlan() {}

    /**
     * @throws HistoryRefused when the range isn't there, or isn't there any more
     */
    static SortedMap<Integer, ReplaySegment> of(RecordedLog log, String topic, ReplayRequest request) {
        SortedMap<Integer, OffsetRange> extents = log.extents(topic);
        for (int partition : new TreeSet<>(request.partitions())) {
            if (!extents.containsKey(partition)) {
                throw new HistoryRefused(
                        topic + " has no partition " + partition, "It has " + extents.size() + ", numbered from 0.");
            }
        }
        Map<Integer, Long> fromTimes = times(log, topic, request.from());
        Map<Integer, Long> toTimes = times(log, topic, request.to());
        SortedMap<Integer, ReplaySegment> legs = new TreeMap<>();
        extents.forEach((partition, extent) -> {
            if (request.partitions().isEmpty() || request.partitions().contains(partition)) {
                String place = topic + "-" + partition;
                long to = offset(place, request.to(), toTimes.get(partition), extent, extent.end());
                long from = offset(place, request.from(), fromTimes.get(partition), extent, extent.end());
                from = request.from().isPresent() ? Math.min(from, to) : Math.min(extent.begin(), to);
                legs.put(partition, leg(place, request, extent, from, to));
            }
        });
        return legs;
    }

    private static ReplaySegment leg(String place, ReplayRequest request, OffsetRange extent, long from, long to) {
        if (request.isCold()) {
            return new ReplaySegment(from, from, to, from);
        }
        if (extent.begin() > 0) {
            throw new HistoryRefused(
                    "offsets 0 to " + (extent.begin() - 1) + " of " + place + " are gone: retention deleted them",
                    "A replay can't know what the pipeline knew then. --cold begins with nothing known; the first\n"
                            + "results then lack revisions and history. --partitions leaves the partition out.");
        }
        return new ReplaySegment(0, from, to, from);
    }

    private static Map<Integer, Long> times(RecordedLog log, String topic, Optional<Position> position) {
        return position.flatMap(Position::time)
                .map(time -> log.offsetsAt(topic, time))
                .orElse(Map.of());
    }

    private static long offset(
            String place, Optional<Position> position, Long byTime, OffsetRange extent, long preset) {
        if (position.isEmpty() || position.get().time().isPresent()) {
            return byTime == null ? preset : byTime;
        }
        long offset = position.get().offset().orElseThrow();
        if (offset < extent.begin() || offset > extent.end()) {
            throw new HistoryRefused(
                    place + " has no offset " + offset + ": it holds " + extent.begin() + " to " + extent.end(),
                    "Name an offset in between, or a time; --partitions chooses the partitions that it holds for.");
        }
        return offset;
    }
}
