package io.newstape.operations.access;

import io.newstape.streams.wire.AdminAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Brings the ACLs of a principal in line with its role: adds what is missing, tells what is more, removes nothing. */
public final class AclAdmin {

    private final Admin admin;

    public AclAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * What a principal had and now has.
     *
     * @param added how many ACLs it lacked
     * @param present how many it had
     * @param extra what it has beyond its role, or what it is denied; in no order that matters
     */
    public record Finding(int added, int present, List<AclBinding> extra) {}

    /**
     * Adds what is missing. It returns when the controller has it; the brokers know it some milliseconds later.
     *
     * @param principal such as {@code User:newstape-desk}
     * @throws org.apache.kafka.common.KafkaException when the brokers have no authorizer, or refuse
     */
    public Finding apply(String principal, List<Right> rights) {
        Set<AclBinding> wanted = new HashSet<>();
        rights.forEach(right -> wanted.addAll(right.bindings(principal)));
        Collection<AclBinding> there = AdminAnswer.of(admin.describeAcls(new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY)))
                .values());
        Set<AclBinding> missing = new HashSet<>(wanted);
        missing.removeAll(there);
        AdminAnswer.of(admin.createAcls(missing).all());
        List<AclBinding> extra = new ArrayList<>(there);
        extra.removeAll(wanted);
        return new Finding(missing.size(), wanted.size() - missing.size(), List.copyOf(extra));
    }
}
