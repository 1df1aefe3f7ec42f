package io.newstape.mention.scan;

/** The rules by which a candidate is taken or refused, each with the sentence that {@code newstape explain} shows. */
public enum MentionRule {
    RIC_IN_BRACKETS("ric-in-brackets", true, "a RIC of a known exchange, in brackets"),
    RIC_BARE("ric-bare", true, "a RIC of a known exchange, standing free"),
    RIC_UNLISTED("ric-unlisted", true, "a RIC of a company that no exchange lists"),
    RIC_INDEX("ric-index", true, "a RIC of an index: it begins with a point"),
    RIC_CURRENCY("ric-currency", true, "a RIC of a currency, a rate or an indicator: it has an equals sign"),
    RIC_FUTURE("ric-future", true, "a RIC of a continuous future"),
    RIC_CHAIN("ric-chain", true, "a RIC of a chain of instruments"),
    RIC_PAGE("ric-page", true, "a page of quotes, named in angle brackets"),
    YAHOO("yahoo-symbol", true, "a symbol with a suffix that only Yahoo uses"),
    PREFIX("exchange-prefix", true, "a symbol behind the name of its exchange"),
    PREFIX_REPEATED("exchange-prefix-list", true, "a further symbol behind the name of an exchange"),
    EXCHANGE_BEHIND("exchange-behind", true, "a symbol before a colon and the name of its exchange"),
    QUOTE_LINK("quote-link", true, "a symbol with a link to its quote"),
    TICKER_LABEL("ticker-label", true, "a symbol that the text calls one"),
    CASHTAG("cashtag", true, "a symbol behind a dollar sign"),
    CASHTAG_NO_SECURITY("cashtag-no-security", true, "a currency, index or crypto asset behind a dollar sign"),
    NAME_AND_TICKER("name-and-ticker", true, "a symbol in brackets that agrees with the name before it"),
    NAME_BESIDE_TICKER("name-beside-ticker", true, "a symbol that agrees with the name right before it"),
    TICKER_AND_NOUN("ticker-and-noun", true, "a symbol before a noun such as 'stock'"),
    TICKER_LIST("ticker-list", true, "bare symbols in a row, all of them listed"),
    TALK("ticker-in-talk", true, "a bare symbol with several signs of one: words of dealing, other symbols, its name"),
    TICKER_BEFORE_NAME("ticker-before-name", true, "a symbol at the beginning of a line, before its company's name"),
    TICKER_ROW("ticker-in-row", true, "a symbol in a row of listed symbols, each with a figure"),
    SYMBOL_PHRASE("symbol-phrase", true, "a symbol behind words that announce one, such as 'under the symbol'"),
    REGION_CODE("region-code", true, "a symbol with the code or the name of its country"),
    LOCAL_SYMBOL("ticker-of-market", true, "a bare symbol of the market of which the text speaks, beside others of it"),
    SERIES("series", true, "a symbol with its series, which the exchange lists together"),
    CODE_BESIDE_NAME("code-beside-name", true, "a listed code beside a name in an East Asian script"),
    FUND("fund", true, "a well-known fund's symbol near words of funds"),
    TICKER_OF_ARTICLE(
            "ticker-of-article", true, "a bare symbol for which the article vouches elsewhere: name, row or market"),
    TICKER_REPEATED("ticker-repeated", true, "a symbol that the text has introduced before"),
    CLASS_SHARE("class-share", true, "a symbol with a share class"),
    BLOOMBERG("bloomberg", true, "a symbol with Bloomberg's code of its exchange"),
    DOTTED_CODE("dotted-code", true, "a symbol, a point and what Bloomberg or Dow Jones call its exchange"),
    BESIDE_ISIN("beside-isin", true, "a symbol behind its ISIN, in brackets"),
    ISIN("isin", true, "an ISIN whose check digit is right"),
    COMPANY_NAME("company-name", true, "a company's name that the security master knows"),
    SHORT_FORM("short-form", true, "the short form of a company's name that stands in full before"),

    PROVIDER_TAG("provider-tag", true, "a symbol that the provider gave to the article"),

    UNKNOWN_SUFFIX("unknown-suffix", false, "no exchange has this suffix"),
    DISPUTED_SUFFIX("disputed-suffix", false, "the suffix is one market in RICs and another in Yahoo's symbols"),
    NO_SUCH_SYMBOL("no-such-symbol", false, "the exchange has no symbols of this form"),
    INSIDE_A_WORD("inside-a-word", false, "it is a part of a longer word, address or number"),
    ADDRESS("address", false, "it is a part of a web or mail address"),
    ONE_LETTER("one-letter-root", false, "a root of one letter needs brackets or the security master"),
    ABBREVIATION("abbreviation", false, "it is a common abbreviation"),
    LOST_SPACE("lost-space", false, "two words of a text in capitals that lost the space between them"),
    FILE_NAME("file-name", false, "it is the name of a file"),
    SOURCE_TAG("source-tag", false, "it names the source of the story, behind its place"),
    NEWS_CODE("news-code", false, "it is a code of a news service, in square brackets"),
    NOT_A_PREFIX("not-an-exchange", false, "what stands before the colon is no exchange"),
    PREFIX_WITHOUT_SYMBOL("prefix-without-symbol", false, "no symbol of that exchange follows the colon"),
    MONEY("money", false, "an amount of money"),
    ACRONYM("acronym", false, "an acronym of the name before it, or a common one"),
    NO_NAME("no-name", false, "no company name before it agrees with it"),
    NOT_TICKER("not-a-ticker", false, "nothing around it says that it is a symbol"),
    BAD_CHECK_DIGIT("bad-check-digit", false, "it has the form of an ISIN, but its check digit is wrong"),
    NAME_WITHOUT_CONTEXT("name-without-context", false, "a common word, and nothing around it speaks of a company"),
    MARKUP("markup", false, "it is markup");

    private final String id;
    private final boolean accepts;
    private final String reason;

    MentionRule(String id, boolean accepts, String reason) {
        this.id = id;
        this.accepts = accepts;
        this.reason = reason;
    }

    /** Its name as mentions carry it. */
    public String id() {
        return id;
    }

    /** Whether a candidate that it decides on becomes a mention. */
    public boolean accepts() {
        return accepts;
    }

    /** Why, for a person. */
    public String reason() {
        return reason;
    }
}
