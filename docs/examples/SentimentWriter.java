import io.newstape.schema.CompanySentiment;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TickerMentions;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the sentiment of another scorer towards one company of an article. */
class SentimentWriter {

    private final Producer<String, CompanySentiment> producer;

    SentimentWriter(Producer<String, CompanySentiment> producer) {
        this.producer = producer;
    }

    void write(TickerMentions article, String ric, String company, double positive, double negative) {
        double neutral = 1 - positive - negative;
        CompanySentiment sentiment = CompanySentiment.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getArticleVersion())
                .setPublishedAt(article.getPublishedAt())
                .setCompany(company)
                .setRic(ric)
                .setSentiment(Sentiment.newBuilder()
                        .setPositive(positive)
                        .setNeutral(neutral)
                        .setNegative(negative)
                        .setScore(positive - negative)
                        .setConfidence(Math.max(neutral, Math.max(positive, negative)))
                        .setScorer("my-scorer")
                        .setModelVersion("2026-11")
                        .build())
                .build();
        producer.send(new ProducerRecord<>("news.company-sentiment", sentiment.getArticleId(), sentiment));
    }
}
