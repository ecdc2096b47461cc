import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each file against each flavour: `Validate 2a,ua1 FILE…`; exits with 1 when one fails. */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = true;
    for (int at = 1; at < arguments.length; at++) {
      for (String id : arguments[0].split(",")) all &= validate(new File(arguments[at]), id);
    }
    System.exit(all ? 0 : 1);
  }

  private static boolean validate(File file, String id) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      System.out.println(file.getName() + " " + id + ": " + (result.isCompliant() ? "passed" : "FAILED"));
      Map<String, Integer> failed = new TreeMap<>();
      for (TestAssertion test : result.getTestAssertions()) {
        if (test.getStatus() != TestAssertion.Status.FAILED) continue;
        failed.merge(test.getRuleId().getClause() + " " + test.getMessage(), 1, Integer::sum);
      }
      failed.forEach((rule, times) -> System.out.println("  " + times + " times: " + rule));
      return result.isCompliant();
    }
  }
}
