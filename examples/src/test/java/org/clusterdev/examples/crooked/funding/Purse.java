package org.clusterdev.examples.crooked.funding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.clusterdev.examples.crooked.actor.Policy;
import org.clusterdev.examples.crooked.internal.Knot;

/** Uses what uses it, and holds something that changes. */
public final class Purse {

    private final List<Hidden> hidden = List.of(new Hidden());

    public Purse() {}

    public int coins(Policy policy) {
        Scratch scratch = new Scratch();
        scratch.sum += policy.purse().hidden.size();
        hidden.forEach(some -> some.coins++);
        hidden.forEach(some -> scratch.sum += some.coins);
        return scratch.sum;
    }

    public Knot knot() {
        return new Knot(2);
    }

    /** Another value on another day and another machine. */
    public String luck(List<String> names) {
        return LocalDate.now(ZoneOffset.UTC) + " " + Set.copyOf(names) + Math.exp(names.size()) + StrictMath.exp(1);
    }

    private static final class Hidden {
        private int coins;
    }

    /** Breaks nothing: it lives as long as one call. */
    private static final class Scratch {
        private int sum;
    }

    /** Breaks nothing either: {@code values()} is the compiler's. */
    public enum Metal {
        COPPER,
        SILVER
    }
}
