package org.clusterdev.graph.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.clusterdev.model.internal.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The set of a given size that does best together, which is rarely the set of those who do best alone.
 *
 * <p>All sets are compared while they are few (some ten million steps); beyond that the set grows by the best newcomer,
 * which for {@linkplain Brokerage#widestReach reach} is at least 63 % of the best (the measure is submodular), and
 * {@link #proven()} is false. Ties within 1e-12 go to the set that comes first in the order of the vertices.
 *
 * <p>Immutable. Source: literature (S. P. Borgatti, "Identifying sets of key players in a social network", 2006).
 */
public final class KeyPlayers {

    static final String POSITIVE = "kppPos";
    static final String NEGATIVE = "kppNeg";
    static final String REACH = "directions ignored; mean over all of 1/distance to the set, members at distance 1";
    static final String HEARD = "along arcs to the set; mean over all of 1/distance to it, members at distance 1";
    static final String APART = "directions ignored; 1 - mean over pairs of those left of 1/distance";

    private static final long STEPS = 50_000_000;
    private static final double SLACK = 1e-12;

    private final String name;
    private final String convention;
    private final ImmutableList<String> members;
    private final double value;
    private final boolean proven;

    private KeyPlayers(String name, String convention, List<String> members, double value, boolean proven) {
        this.name = name;
        this.convention = convention;
        this.members = ImmutableList.copyOf(members);
        this.value = value;
        this.proven = proven;
    }

    /** The set nearest to everybody, distances from the set running along {@code heads}. */
    static KeyPlayers reaching(Structure structure, int[][] heads, int size, String convention) {
        int n = checkedSize(structure, size);
        boolean few = size > 1 && sets(n, size) <= STEPS / n;
        Nearness nearness = new Nearness(heads, few);
        int[] best = few ? bestOfAll(n, size, nearness::of) : bestNewcomers(n, size, nearness::of);
        return of(POSITIVE, convention, structure, best, nearness.of(best), few || size == 1);
    }

    /** The set without which the others are farthest apart. */
    static KeyPlayers missed(Structure structure, int size) {
        int n = checkedSize(structure, size);
        Fragmentation fragmentation = new Fragmentation(structure.neighbours());
        long each = (long) n * (n + structure.arcs());
        boolean few = sets(n, size) <= STEPS / each;
        ToDoubleFunction<int[]> apart = set -> fragmentation.without(bits(set));
        int[] best = few ? bestOfAll(n, size, apart) : bestNewcomers(n, size, apart);
        return of(NEGATIVE, APART, structure, best, apart.applyAsDouble(best), few || size == 1);
    }

    private static KeyPlayers of(
            String name, String convention, Structure structure, int[] set, double value, boolean proven) {
        List<String> members =
                Arrays.stream(set).sorted().mapToObj(structure.vertices()::get).toList();
        return new KeyPlayers(name, convention, members, value, proven);
    }

    private static int checkedSize(Structure structure, int size) {
        if (size < 1 || size > structure.size()) {
            throw new IllegalArgumentException(
                    "size is " + size + ", must be between 1 and the number of vertices, " + structure.size() + ".");
        }
        return structure.size();
    }

    private static long sets(int n, int size) {
        return LongMath.binomial(n, Math.min(size, n - size)); // saturates at the largest long
    }

    private static BitSet bits(int[] set) {
        BitSet bits = new BitSet();
        for (int member : set) {
            bits.set(member);
        }
        return bits;
    }

    private static int[] bestOfAll(int n, int size, ToDoubleFunction<int[]> value) {
        int[] set = new int[size];
        Arrays.setAll(set, k -> k);
        int[] best = set.clone();
        double highest = value.applyAsDouble(set);
        while (toNext(set, n)) {
            double next = value.applyAsDouble(set);
            if (next > highest + SLACK) {
                highest = next;
                best = set.clone();
            }
        }
        return best;
    }

    /** Moves on to the next set in lexicographic order, if there is one. */
    private static boolean toNext(int[] set, int n) {
        int moving = set.length - 1;
        while (moving >= 0 && set[moving] == n - set.length + moving) {
            moving--;
        }
        if (moving < 0) {
            return false;
        }
        set[moving]++;
        for (int k = moving + 1; k < set.length; k++) {
            set[k] = set[k - 1] + 1;
        }
        return true;
    }

    private static int[] bestNewcomers(int n, int size, ToDoubleFunction<int[]> value) {
        int[] chosen = new int[0];
        while (chosen.length < size) {
            int[] best = chosen;
            double highest = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                int[] grown = with(chosen, v);
                double next = grown.length > chosen.length ? value.applyAsDouble(grown) : Double.NEGATIVE_INFINITY;
                if (next > highest + SLACK) {
                    highest = next;
                    best = grown;
                }
            }
            chosen = best;
        }
        return chosen;
    }

    private static int[] with(int[] chosen, int v) {
        if (Arrays.stream(chosen).anyMatch(member -> member == v)) {
            return chosen;
        }
        int[] grown = Arrays.copyOf(chosen, chosen.length + 1);
        grown[chosen.length] = v;
        return grown;
    }

    /** What is maximised: {@code kppPos} or {@code kppNeg}. */
    public String name() {
        return name;
    }

    /** What the value counts. */
    public String convention() {
        return convention;
    }

    /** The set, in the order of the vertices. */
    public List<String> members() {
        return members;
    }

    /** How well the set does, from 0 to 1. */
    public double value() {
        return value;
    }

    /** Whether no set of this size does better. */
    public boolean proven() {
        return proven;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyPlayers that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(name, convention, members, value, proven);
    }

    @Override
    public String toString() {
        return String.join(", ", members) + ": " + name + " " + Numbers.plain(value)
                + (proven ? ", best of this size" : ", best found");
    }

    /** Borgatti's distance-weighted reach of sets. */
    private static final class Nearness {

        private final Walk walk;
        private final int n;
        private final double @Nullable [][] known;

        Nearness(int[][] heads, boolean remember) {
            this.walk = new Walk(heads);
            this.n = heads.length;
            this.known = remember ? new double[n][] : null;
            if (known != null) {
                Arrays.setAll(known, this::from);
            }
        }

        double of(int[] set) {
            double sum = 0;
            double[][] rows = new double[set.length][];
            Arrays.setAll(rows, k -> known == null ? from(set[k]) : Objects.requireNonNull(known[set[k]]));
            for (int v = 0; v < n; v++) {
                double nearest = 0;
                for (double[] row : rows) {
                    nearest = Math.max(nearest, row[v]);
                }
                sum += nearest;
            }
            return sum / n;
        }

        /** 1/distance to everybody; 1 to itself. */
        private double[] from(int source) {
            walk.from(source);
            double[] near = new double[n];
            near[source] = 1;
            for (int place = 1; place < walk.reached(); place++) {
                near[walk.at(place)] = 1.0 / walk.distance(walk.at(place));
            }
            return near;
        }
    }
}
