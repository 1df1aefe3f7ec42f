package io.newstape.operations.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/** What a principal lacks, where Kafka's error says only of what kind the resource is. */
public final class RefusedRights {

    private RefusedRights() {}

    /** The refusal among the causes of an error; empty when it has another cause. */
    public static Optional<AuthorizationException> cause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /**
     * The rights behind a refusal.
     *
     * @param needed what the role needs that was at work
     * @param admin of the principal that was refused
     * @return empty when the role needs nothing of that kind
     */
    public static List<Right> of(AuthorizationException refusal, List<Right> needed, Admin admin) {
        Set<String> topics = refusal instanceof TopicAuthorizationException topic && topic.unauthorizedTopics() != null
                ? topic.unauthorizedTopics()
                : Set.of();
        List<Right> candidates = needed.stream()
                .filter(right -> right.type() == type(refusal))
                .filter(right -> topics.isEmpty() || topics.stream().anyMatch(right::covers))
                .toList();
        try {
            List<Right> absent = new AccessCheck(admin).absent(candidates);
            return absent.isEmpty() ? candidates : absent;
        } catch (KafkaException e) {
            return candidates;
        }
    }

    private static ResourceType type(AuthorizationException refusal) {
        if (refusal instanceof TopicAuthorizationException) {
            return ResourceType.TOPIC;
        }
        if (refusal instanceof GroupAuthorizationException) {
            return ResourceType.GROUP;
        }
        if (refusal instanceof TransactionalIdAuthorizationException) {
            return ResourceType.TRANSACTIONAL_ID;
        }
        return refusal instanceof ClusterAuthorizationException ? ResourceType.CLUSTER : ResourceType.UNKNOWN;
    }
}
