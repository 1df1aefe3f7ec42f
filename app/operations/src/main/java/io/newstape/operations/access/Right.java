package io.newstape.operations.access;

import java.util.List;
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
