package io.newstape.deploy;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;

/** The fields of KEDA's resource of that name, {@code keda.sh/v1alpha1}: no artifact that Maven finds has them. */
record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            Advanced advanced,
            Integer cooldownPeriod,
            Fallback fallback,
            Integer idleReplicaCount,
            Integer initialCooldownPeriod,
            Integer maxReplicaCount,
            Integer minReplicaCount,
            Integer pollingInterval,
            ScaleTarget scaleTargetRef,
            List<Trigger> triggers) {}

    record Advanced(
            PodAutoscaler horizontalPodAutoscalerConfig,
            Boolean restoreToOriginalReplicaCount,
            Modifiers scalingModifiers) {}

    record PodAutoscaler(HorizontalPodAutoscalerBehavior behavior, String name) {}

    record Modifiers(String formula, String target, String activationTarget, String metricType) {}

    record Fallback(String behavior, Integer failureThreshold, Integer replicas) {}

    record ScaleTarget(String apiVersion, String envSourceContainerName, String kind, String name) {}

    record Trigger(
            Authentication authenticationRef,
            Map<String, String> metadata,
            String metricType,
            String name,
            String type,
            Boolean useCachedMetrics) {}

    record Authentication(String kind, String name) {}
}
