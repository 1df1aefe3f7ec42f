package io.newstape.cli;

/** The one command. */
public final class Newstape {

    private Newstape() {}

    public static void main(String[] args) {
        System.out.println(io.newstape.schema.Signal.getClassSchema().getFullName());
    }
}
