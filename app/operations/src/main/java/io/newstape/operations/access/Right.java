package io.newstape.operations.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with a resource.
 *
 * @param type of the resource
 * @param name its name, or how it begins
 * @param pattern whether it is the whole name
 * @param operations at least one, none twice
 */
public record Right(ResourceType type, String name, PatternType pattern, List<AclOperation> operations) {

    public Right {
        operations = operations.stream().distinct().sorted().toList();
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a right to nothing on " + name);
        }
    }

    /** For people, such as {@code READ on topic news.articles}. */
    public String words() {
        String what = operations.stream().map(AclOperation::name).collect(Collectors.joining(" and "));
        boolean some = pattern == PatternType.PREFIXED;
        return what
                + switch (type) {
                    case TOPIC -> some ? " on topics that begin with " + name : " on topic " + name;
                    case GROUP -> some ? " on groups that begin with " + name : " on group " + name;
                    case TRANSACTIONAL_ID ->
                        some ? " on transactional ids that begin with " + name : " on transactional id " + name;
                    default -> " on the cluster";
                };
    }

    /** Whether a resource is the one that is named, or one of those. */
    boolean covers(String resource) {
        return pattern == PatternType.PREFIXED ? resource.startsWith(name) : resource.equals(name);
    }

    /** This one, to other operations. */
    Right of(Collection<AclOperation> others) {
        return new Right(type, name, pattern, List.copyOf(others));
    }

    boolean isOfSameResource(Right other) {
        return type == other.type && pattern == other.pattern && name.equals(other.name);
    }

    Right with(List<AclOperation> more) {
        return new Right(
                type,
                name,
                pattern,
                Stream.concat(operations.stream(), more.stream()).toList());
    }

    /**
     * As Kafka's admin client takes it, one for each operation.
     *
     * @param principal such as {@code User:newstape-desk}
     */
    public List<AclBinding> bindings(String principal) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }
}
