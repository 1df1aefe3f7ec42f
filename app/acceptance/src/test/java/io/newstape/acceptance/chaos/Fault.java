package io.newstape.acceptance.chaos;

import java.io.IOException;
import java.util.Random;

/** What is done to a stack that should make no difference to its signals. */
enum Fault {
    /** SIGKILL, and a new start. */
    PIPELINE_KILLED(6) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            int which = random.nextInt(ChaosStack.PIPELINES);
            stack.pipeline(which).kill();
            pause(random, 4_000);
            stack.startPipeline(which);
        }
    },
    /** Both at once. */
    PIPELINES_KILLED(2) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            for (int i = 0; i < ChaosStack.PIPELINES; i++) {
                stack.pipeline(i).kill();
            }
            for (int i = 0; i < ChaosStack.PIPELINES; i++) {
                stack.startPipeline(i);
            }
        }
    },
    /** It may come back after others took its work, and must not write then. */
    PIPELINE_FROZEN(4) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            int which = random.nextInt(ChaosStack.PIPELINES);
            stack.pipeline(which).signal("STOP");
            pause(random, 15_000);
            stack.pipeline(which).signal("CONT");
        }
    },
    /** SIGTERM and a new start, as in an upgrade. */
    PIPELINE_RESTARTED(2) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            int which = random.nextInt(ChaosStack.PIPELINES);
            stack.pipeline(which).terminate();
            stack.pipeline(which).awaitExit();
            stack.startPipeline(which);
        }
    },
    BROKER_FROZEN(3) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            stack.signalBroker("STOP");
            pause(random, 8_000);
            stack.signalBroker("CONT");
        }
    },
    REGISTRY_FROZEN(2) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            stack.signalRegistry("STOP");
            pause(random, 8_000);
            stack.signalRegistry("CONT");
        }
    },
    /** Broker and registry, SIGKILL, and a new start on the same data. */
    BROKERS_KILLED(1) {
        @Override
        void strike(ChaosStack stack, Random random) throws IOException, InterruptedException {
            stack.killBrokers();
            stack.startBrokers();
        }
    };

    private static final int SHORTEST_MILLIS = 200;

    private final int weight;

    /** @param weight how often it comes, against the others */
    Fault(int weight) {
        this.weight = weight;
    }

    /** Comes back when what was stopped goes on. */
    abstract void strike(ChaosStack stack, Random random) throws IOException, InterruptedException;

    boolean isKill() {
        return this == PIPELINE_KILLED || this == PIPELINES_KILLED || this == BROKERS_KILLED;
    }

    static Fault any(Random random) {
        int sum = 0;
        for (Fault fault : values()) {
            sum += fault.weight;
        }
        int at = random.nextInt(sum);
        for (Fault fault : values()) {
            at -= fault.weight;
            if (at < 0) {
                return fault;
            }
        }
        throw new IllegalStateException();
    }

    private static void pause(Random random, int longestMillis) throws InterruptedException {
        Thread.sleep(SHORTEST_MILLIS + random.nextInt(longestMillis));
    }
}
