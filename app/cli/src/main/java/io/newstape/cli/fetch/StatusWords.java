package io.newstape.cli.fetch;

/** What a person should know of a status that isn't 200. */
final class StatusWords {

    private StatusWords() {}

    static String of(int status) {
        String meaning =
                switch (status) {
                    case 401, 403 -> ": it doesn't let this client in; check the key";
                    case 404 -> ": there is nothing at this address";
                    case 410 -> ": what was there is gone for good";
                    case 429 -> ": it was asked too often";
                    default -> status >= 500 ? ": it has a fault of its own" : "";
                };
        return "the server answers " + status + meaning;
    }
}
