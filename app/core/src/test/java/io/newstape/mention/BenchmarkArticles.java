package io.newstape.mention;

import java.util.ArrayList;
import java.util.List;

/** Articles of about 2,400 characters in the styles of several wires, for benchmarks. */
final class BenchmarkArticles {

    private static final String[] SENTENCES = {
        "Japan's Mitsui & Co (8031.T) and Marubeni Corp (8002.T) agreed to buy a stake in a liquefied natural gas project. ",
        "The company said on Tuesday that its board had approved a plan to return more cash to shareholders over three years. ",
        "Shares of International Business Machines Corp (NYSE: IBM) rose 2.3% in early trading after the results. ",
        "Analysts had expected a smaller rise in revenue, according to data that was collected before the announcement. ",
        "Siemens <SIEGn.DE> and BASF <BASFn.DE> were among the biggest gainers in Frankfurt, while Sika <SIKA.S> slipped. ",
        "The U.S. Securities and Exchange Commission (SEC) declined to comment, and the Federal Reserve kept its rates. ",
        "\"We see strong demand in most of our markets, and the order book is full until the end of next year,\" she said. ",
        "Traders bought $AAPL and $TSLA calls, and some of them took profits in $NVDA before the weekend. ",
        "Novatek NVTK.MM Chief Executive said that the first shipment would leave the port before the end of the summer. ",
        "A spokesman for the ministry said that the talks would go on, and that no decision was to be expected this month. ",
        "Alphabet Inc (NASDAQ: GOOG, GOOGL) plans to build two more data centres in the north of the country. [nL4N2Z028U] ",
        "The memorandum of understanding (MOU) sets out how the partners share the costs of the new plant. "
    };

    private BenchmarkArticles() {}

    static List<String> all() {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            StringBuilder article = new StringBuilder();
            for (int k = i; article.length() < 2_400; k += 1 + i % 5) {
                article.append(SENTENCES[k % SENTENCES.length]);
            }
            articles.add(article.toString());
        }
        return articles;
    }
}
