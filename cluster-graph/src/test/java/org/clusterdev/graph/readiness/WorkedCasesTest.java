package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The joining games of the two worked cases; trust and answers as computed by an independent implementation. Skipped
 * where the shared data is not beside the checkout.
 */
class WorkedCasesTest {

    private static final Pattern TIE =
            Pattern.compile("\"from\":\\s*\"(\\w+)\",\\s*\"to\":\\s*\"(\\w+)\",[^}]*\"projected\":\\s*([0-9.eE-]+)");

    @Test
    void bulkYarnNeedsThreeSignatures() {
        List<String> weavers = List.of("asha", "bina", "chand", "devi", "esha");
        JoiningGame game = game("chanderi-5", weavers, 3, Offer.of(37000, 24000, 9000));
        assertThat(game.reachable()).containsExactlyElementsOf(weavers);
        assertThat(game.robust(List.of("asha")).firms()).isEmpty();
        assertThat(game.propensity(game.reachable()).chance()).isCloseTo(0.668192340235, within(1e-9));
        SignaturesNeeded needed = game.signaturesNeeded(List.of()).orElseThrow();
        assertThat(needed.firms()).containsExactly("asha", "bina", "chand");
        assertThat(needed.proven()).isTrue();
    }

    @Test
    void aQuorumOfSignaturesIsNotEnoughForTheExportConsortium() {
        List<String> makers = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> (i < 10 ? "p0" : "p") + i)
                .toList();
        List<String> signers = makers.subList(0, 7);
        JoiningGame game = game("pharma-12", makers, 7, Offer.of(140000, 115000, 70000));
        assertThat(game.reachable()).containsExactlyElementsOf(makers);
        assertThat(game.robust(signers).firms()).isEmpty();
        assertThat(game.robust(signers).dropped()).containsExactlyElementsOf(signers);
        assertThat(game.propensity(game.reachable()).chance()).isCloseTo(0.866262070874, within(1e-9));
        SignaturesNeeded needed = game.signaturesNeeded(signers).orElseThrow();
        assertThat(needed.firms()).containsExactly("p08", "p09", "p10");
        assertThat(needed.proven()).isTrue();
    }

    private static JoiningGame game(String name, List<String> firms, int quorum, Offer offer) {
        Map<String, Double> trust = trust(name);
        JoiningGame.Builder builder = JoiningGame.builder(quorum)
                .trust((from, to) -> trust.getOrDefault(from + "->" + to, 0.5)); // strangers: the base rate
        firms.forEach(firm -> builder.offer(firm, offer));
        return builder.build();
    }

    private static Map<String, Double> trust(String name) {
        Map<String, Double> trust = new HashMap<>();
        Matcher ties = TIE.matcher(expected(name));
        while (ties.find()) {
            trust.put(ties.group(1) + "->" + ties.group(2), Double.valueOf(ties.group(3)));
        }
        return trust;
    }

    private static String expected(String name) {
        Path file = Path.of("shared", "data", "cases", name + ".expected.json");
        Path found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElse(file);
        assumeTrue(Files.exists(found), () -> "skipped: no " + file + " beside the checkout");
        try {
            return Files.readString(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
