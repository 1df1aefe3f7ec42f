package io.newstape.operations.lag;

/** Nobody knows what a group reads: it has committed no offset. A lag of nothing must not look like no lag. */
public final class UnknownGroup extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param group as its coordinator sees it */
    UnknownGroup(String name, GroupView group) {
        super(
                group.members() == 0
                        ? "there is no group '" + name + "': it has no member, and has committed no offset"
                        : "the group '" + name + "' has committed no offset, so nobody knows what its "
                                + group.members() + " members have read");
    }
}
