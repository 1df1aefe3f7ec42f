package io.newstape.ticker;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;

/** {@code .N225}, {@code <.SPX>}: a point, then the root of an index. In square brackets it is a code of news. */
final class IndexRule {

    private IndexRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int point) {
        Text text = scan.text;
        int start = point + 1;
        int end = start;
        while (Text.isSymbol(text.at(end)) && end - start <= 14) {
            end++;
        }
        if (end - start < 2 || end - start > 14 || !Text.isCapital(text.at(start))) {
            return start;
        }
        char before = text.at(point - 1);
        boolean free = point == 0 || Text.isSpace(before) || Text.isOpening(before) || before == '|' || before == '-';
        if (!free || !Boundary.isClearRight(text, end)) {
            return start;
        }
        char bracket = text.at(text.skipSpacesBack(point) - 1);
        if (bracket == '[' || bracket != '<' && bracket != '(' && end - start < 3) {
            scan.refuse(point, end, bracket == '[' ? Rule.NEWS_CODE : Rule.NOT_TICKER);
            return end;
        }
        String code = text.slice(point, end);
        scan.accept(new Scan.Draft(
                        point,
                        end,
                        Rule.RIC_INDEX,
                        bracket == '<' || bracket == '(' ? Convention.RIC_BRACKETED : Convention.RIC,
                        code,
                        0.95)
                .kind(InstrumentKind.INDEX)
                .ric(code));
        return end;
    }
}
