package io.newstape.article.json;

import java.util.List;
import java.util.Locale;

/**
 * What news APIs call the parts of an article, best first. The names are without case, dashes and underscores.
 *
 * <p>Collected from the public documentation of the APIs of Alpaca, Alpha Vantage, Benzinga, EODHD, Finnhub, FMP, GDELT,
 * Marketaux, NewsAPI, Polygon, Stock News, Tiingo and Yahoo, of The Guardian and The New York Times, and of WordPress.
 */
enum JsonField {
    HEADLINE(
            "headline",
            "title",
            "webtitle",
            "newstitle",
            "articletitle",
            "titel",
            "titre",
            "titular",
            "titulo",
            "titolo",
            "headlines"),
    BODY(
            "paragraphs",
            "body",
            "bodyxhtml",
            "bodies",
            "content",
            "contenthtml",
            "contenttext",
            "articlebody",
            "bodytext",
            "text",
            "fulltext",
            "story",
            "bodyhtml",
            "encoded",
            "plaintext",
            "articletext",
            "storytext",
            "newstext",
            "texto",
            "texte",
            "testo",
            "inhalt",
            "cuerpo",
            "contenido",
            "contenuto",
            "corps",
            "corpo",
            "conteudo",
            "newsbody",
            "selftext",
            "html"),
    /** Taken where there is no body. */
    SHORT_BODY(
            "summary",
            "description",
            "abstract",
            "teaser",
            "snippet",
            "lead",
            "leadparagraph",
            "trailtext",
            "standfirst",
            "excerpt"),
    /** A wire's {@code altId} names the story, its {@code id} one take of it. */
    ID("articleid", "altid", "id", "uuid", "guid", "newsid", "storyid", "itemid", "uri"),
    URL("url", "link", "articleurl", "newsurl", "weburl", "canonicalurl", "canonical", "permalink", "href"),
    PUBLISHED(
            "publishedat",
            "publishedutc",
            "publishedon",
            "publishon",
            "publisheddate",
            "published",
            "datepublished",
            "publishdate",
            "publishtime",
            "pubdate",
            "publicationdate",
            "publicationdatetime",
            "publicationtime",
            "publishedtime",
            "pubtime",
            "datetimepub",
            "dateposted",
            "newsdate",
            "datum",
            "fecha",
            "publisheddatetime",
            "webpublicationdate",
            "firstpublishedat",
            "firstcreated",
            "dategmt",
            "createdat",
            "createdutc",
            "created",
            "datetime",
            "timepublished",
            "providerpublishtime",
            "timestamp",
            "date",
            "time",
            "releasedat",
            "releasedate",
            "postedat",
            "posted",
            "seendate"),
    UPDATED(
            "updatedat",
            "updatedutc",
            "updatedon",
            "updated",
            "dateupdated",
            "datemodified",
            "modifiedgmt",
            "modifiedat",
            "modified",
            "lastmodified",
            "lastupdated",
            "modificationdatetime",
            "versioncreated",
            "correctedat"),
    /** Since when it is gone. */
    WITHDRAWN_AT(
            "deletedat",
            "deletedon",
            "deletedutc",
            "deleteddate",
            "datedeleted",
            "deletiontime",
            "deletiondate",
            "withdrawnat",
            "withdrawnon",
            "withdrawndate",
            "withdrawaldate",
            "removedat",
            "removedon",
            "removeddate",
            "dateremoved",
            "retractedat",
            "retractedon",
            "retractiondate",
            "killedat",
            "cancelledat",
            "canceledat",
            "revokedat",
            "unpublishedat",
            "takendownat"),
    /** Flags that say that it is gone. */
    WITHDRAWN(
            "deleted",
            "isdeleted",
            "removed",
            "isremoved",
            "retracted",
            "isretracted",
            "withdrawn",
            "iswithdrawn",
            "cancelled",
            "iscancelled",
            "canceled",
            "iscanceled",
            "killed",
            "iskilled",
            "revoked",
            "isrevoked",
            "unpublished",
            "isunpublished",
            "takendown",
            "istakendown"),
    EMBARGOED(
            "embargoed",
            "embargoeduntil",
            "embargountil",
            "embargo",
            "underembargountil",
            "embargoend",
            "embargoends",
            "embargoendsat",
            "embargoenddate",
            "embargodate",
            "embargotime",
            "embargodatetime",
            "embargoliftsat",
            "embargolifted",
            "embargoexpires",
            "embargoexpiresat",
            "sperrfrist"),
    SYMBOLS(
            "symbols",
            "tickers",
            "ticker",
            "symbol",
            "stocks",
            "stock",
            "securities",
            "instruments",
            "rics",
            "ric",
            "tickersentiment",
            "relatedtickers",
            "stocksymbols",
            "stocksymbol",
            "tickersymbols",
            "companies",
            "company",
            "stocktickers",
            "organisation",
            "organisations",
            "related",
            "entities"),
    SUBJECTS(
            "subjects",
            "subject",
            "topics",
            "categories",
            "category",
            "tags",
            "channels",
            "keywords",
            "sectionname",
            "section",
            "sections"),
    SOURCE(
            "source",
            "sourcename",
            "namesource",
            "publisher",
            "provider",
            "site",
            "sourcedomain",
            "domain",
            "newssite",
            "outlet",
            "quelle",
            "fuente"),
    LANGUAGE("language", "lang", "locale", "languagecode"),
    VERSION("version", "revision", "revisionnumber"),
    /** The number of a wire's take of a story. */
    TAKE("takesequence"),
    /** What a message does to the article it names. */
    ACTION(
            "action",
            "event",
            "eventtype",
            "eventname",
            "operation",
            "op",
            "verb",
            "status",
            "pubstatus",
            "publicationstatus",
            "articlestatus",
            "storystatus",
            "state",
            "type",
            "msgtype",
            "messagetype",
            "revisiontype",
            "changetype",
            "updatetype",
            "kind"),
    /** Objects that hold the article of a message. */
    WRAPPER(
            "article",
            "news",
            "data",
            "item",
            "attributes",
            "story",
            "payload",
            "message",
            "content",
            "fields",
            "doc",
            "document",
            "finance",
            "node");

    private final List<String> names;

    /** What a profile calls it. */
    String part() {
        return switch (this) {
            case SHORT_BODY, TAKE, WITHDRAWN_AT, WITHDRAWN, ACTION, WRAPPER -> "";
            case SOURCE -> "source-field";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** What the article calls it. */
    String articleField() {
        return switch (this) {
            case HEADLINE -> "headline";
            case BODY, SHORT_BODY -> "paragraphs";
            case ID -> "articleId";
            case URL -> "url";
            case PUBLISHED, UPDATED, EMBARGOED -> name().toLowerCase(Locale.ROOT);
            case SYMBOLS -> "symbols";
            case SUBJECTS -> "subjects";
            case SOURCE -> "source";
            case LANGUAGE -> "language";
            case VERSION, TAKE -> "version";
            case WITHDRAWN_AT, WITHDRAWN, ACTION -> "status";
            case WRAPPER -> "article";
        };
    }

    JsonField(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }
}
