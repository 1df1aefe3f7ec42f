package io.newstape.article.json;

import com.fasterxml.jackson.databind.node.ContainerNode;

/** An object or list that has begun and not ended yet, and where in the text it starts. */
final class OpenNode {

    final ContainerNode<?> node;
    final int start;
    /** Of an object, the name of the member that is being read. */
    String name = "";

    OpenNode(ContainerNode<?> node, int start) {
        this.node = node;
        this.start = start;
    }
}
