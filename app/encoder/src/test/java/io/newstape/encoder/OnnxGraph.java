package io.newstape.encoder;

/** Writes a graph of ONNX operators as a model file: the part of onnx.proto that a model of the tests needs. */
final class OnnxGraph {

    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int INT_ATTRIBUTE = 2;

    private final Proto graph = new Proto().text(2, "tiny");

    /** @param shape one entry a dimension; -1 for any size */
    OnnxGraph input(String name, int type, long... shape) {
        graph.message(11, value(name, type, shape));
        return this;
    }

    OnnxGraph output(String name, int type, long... shape) {
        graph.message(12, value(name, type, shape));
        return this;
    }

    OnnxGraph floats(String name, long[] shape, float... values) {
        graph.message(5, tensor(name, FLOAT, shape).floats(9, values));
        return this;
    }

    OnnxGraph longs(String name, long[] shape, long... values) {
        graph.message(5, tensor(name, INT64, shape).longs(9, values));
        return this;
    }

    OnnxGraph node(String output, String operator, String... inputs) {
        graph.message(1, operation(output, operator, inputs));
        return this;
    }

    OnnxGraph node(String output, String operator, String attribute, long value, String... inputs) {
        Proto set = new Proto().text(1, attribute).number(3, value).number(20, INT_ATTRIBUTE);
        graph.message(1, operation(output, operator, inputs).message(5, set));
        return this;
    }

    byte[] toBytes() {
        return new Proto()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Proto().text(1, "").number(2, OPSET))
                .toBytes();
    }

    private static Proto operation(String output, String operator, String... inputs) {
        Proto node = new Proto();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operator);
    }

    private static Proto tensor(String name, int type, long[] shape) {
        Proto tensor = new Proto();
        for (long size : shape) {
            tensor.number(1, size);
        }
        return tensor.number(2, type).text(8, name);
    }

    private static Proto value(String name, int type, long... shape) {
        Proto dimensions = new Proto();
        for (int i = 0; i < shape.length; i++) {
            Proto size = shape[i] < 0 ? new Proto().text(2, "any" + i) : new Proto().number(1, shape[i]);
            dimensions.message(1, size);
        }
        Proto tensor = new Proto().number(1, type).message(2, dimensions);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }
}
