package org.clusterdev.examples.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Help for whoever mistyped a word: what it looked like, and which allowed word is near. */
public final class Words {

    private static final int SHOWN = 60;

    private Words() {}

    /** A text from a file in quotes, cut where it is long. */
    public static String quoted(String text) {
        return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
    }

    /** The allowed words in order, at most twenty of them. */
    public static String listed(Collection<String> words) {
        int most = 20;
        String start = String.join(", ", words.stream().limit(most).toList());
        return words.isEmpty() ? "nothing" : start + (words.size() > most ? ", …" : "");
    }

    /** The sentence " Maybe X." if an allowed word is near, else nothing. */
    public static String maybe(String word, Collection<String> allowed) {
        return closest(word, allowed).map(near -> " Maybe " + near + ".").orElse("");
    }

    private static Optional<String> closest(String word, Collection<String> allowed) {
        if (word.length() > SHOWN || allowed.size() > 1000) {
            return Optional.empty();
        }
        int tolerated = word.length() < 4 ? 1 : Math.max(2, word.length() / 4); // two letters swapped are two changes
        return allowed.stream()
                .filter(each -> each.length() <= SHOWN && distance(word, each) <= tolerated)
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /** Letters to change, add or drop until the words are equal, capitals aside. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
