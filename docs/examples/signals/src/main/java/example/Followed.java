package example;

import io.newstape.client.ClientSettings;
import io.newstape.client.SignalBook;
import io.newstape.client.SignalClient;
import io.newstape.client.Subscription;
import io.newstape.schema.Signal;

/** Follows two securities: what holds when it starts, then each signal once. */
public final class Followed {

    private final SignalBook book = new SignalBook();

    public static void main(String[] args) throws Exception {
        ClientSettings settings = ClientSettings.of("127.0.0.1:9092", "http://127.0.0.1:8081/apis/ccompat/v7");
        Subscription wanted =
                Subscription.all().ofSecurities("8031.T", "IBM.N").atLeastRelevant(0.5);
        Followed followed = new Followed();
        try (SignalClient client = new SignalClient(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(client::close));
            client.latest(wanted).values().forEach(followed::take);
            client.follow("desk-followed", wanted, followed::take);
        }
    }

    void take(Signal signal) {
        book.take(signal);
        String ric = signal.getSecurity().getRic();
        book.keepNewest(ric, 100);
        System.out.println(ric + " " + signal.getAction() + ": " + book.holding(ric).size() + " signals hold");
    }

    SignalBook book() {
        return book;
    }
}
