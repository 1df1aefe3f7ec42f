import io.newstape.mention.MentionFinder;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;

/** Finds the securities that a text names. */
class FindSecurities {

    public static void main(String[] args) {
        MentionFinder finder = MentionFinder.with(ShippedMaster.get());
        String text = "Toda (9931.T) rose after IBM (NYSE: IBM) lifted its forecast.";
        for (Mention mention : finder.find(text, null, CandidateListener.NONE)) {
            System.out.println(mention.surface() + " is " + mention.ric() + " by " + mention.rule().id());
        }
    }
}
