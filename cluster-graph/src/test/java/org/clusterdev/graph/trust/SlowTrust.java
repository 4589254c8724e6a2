package org.clusterdev.graph.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterdev.model.evidence.Evidence;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;

/** The formulas once more, one pair at a time and as plainly as possible: an oracle. */
final class SlowTrust {

    private SlowTrust() {}

    static Evidence evidence(TrackRecord record, LocalDate asOf, String from, String to) {
        return evidence(record, asOf, from, to, false);
    }

    /** With {@code future}, the mutant for which events to come count too. */
    static Evidence evidence(TrackRecord record, LocalDate asOf, String from, String to, boolean future) {
        double positive = 0;
        double negative = 0;
        for (Event event : record.events()) {
            List<String> parties = new ArrayList<>(event.parties());
            parties.remove("farah");
            if ((!future && event.date().isAfter(asOf))
                    || parties.size() < 2
                    || !parties.contains(from)
                    || !parties.contains(to)) {
                continue;
            }
            double left = Math.pow(0.5, ChronoUnit.DAYS.between(event.date(), asOf) / 365.25 / 3);
            int others = parties.size() - 1;
            if (event instanceof CompletedAction action) {
                double kept = action.conduct().get(to);
                positive += left * action.complexity().rank() * kept / others;
                negative += left * 2 * action.complexity().rank() * (1 - kept) / others;
            } else if (event instanceof Interaction) {
                positive += left * 0.5 / others;
            } else if (event instanceof SurveyRating rating && rating.from().equals(from)) {
                switch (rating.scale()) {
                    case FREY -> positive += left * rating.value() / 5;
                    case PARTNER -> {
                        positive += left * (rating.value() - 1) / 3;
                        negative += left * (4 - rating.value()) / 3;
                    }
                    case THREE_LEVEL -> {
                        positive += left * rating.value() / 2;
                        negative += left * (2 - rating.value()) / 2;
                    }
                    case TIE -> positive += left * rating.value();
                    default -> throw new AssertionError();
                }
            }
        }
        return Evidence.of(positive, negative);
    }

    /** Every chain from one to the other that avoids a third and visits nobody twice, as the product of its beliefs. */
    static List<Double> chains(TrustGraph trust, String from, String to, String avoided) {
        List<Double> products = new ArrayList<>();
        extend(trust, from, to, avoided, 1, new HashSet<>(Set.of(from)), products);
        return products;
    }

    private static void extend(
            TrustGraph trust,
            String at,
            String to,
            String avoided,
            double product,
            Set<String> visited,
            List<Double> products) {
        if (at.equals(to)) {
            products.add(product);
            return;
        }
        for (String next : trust.vertices()) {
            if (!next.equals(avoided) && trust.belief(at, next) > 0 && visited.add(next)) {
                extend(trust, next, to, avoided, product * trust.belief(at, next), visited, products);
                visited.remove(next);
            }
        }
    }
}
