package org.clusterdev.graph.decompose;

import java.util.Optional;
import java.util.function.Function;

/**
 * An amount or a factor that is known exactly, or to lie between two.
 *
 * @param atLeast it is no less than this
 * @param atMost it is no more than this; empty if nothing is known
 */
public record Between<T>(T atLeast, Optional<T> atMost) {

    /** Exactly this. */
    static <T> Between<T> exactly(T value) {
        return new Between<>(value, Optional.of(value));
    }

    /** Whether both ends are the same. */
    public boolean isExact() {
        return exact().isPresent();
    }

    /** The value, if it is known exactly. */
    public Optional<T> exact() {
        return atMost.filter(atLeast::equals);
    }

    /** Likewise of something else. */
    <U> Between<U> map(Function<T, U> to) {
        return new Between<>(to.apply(atLeast), atMost.map(to));
    }

    /** In words, with each end written as asked. */
    String written(Function<T, String> low, Function<T, String> high) {
        if (isExact()) {
            return high.apply(atLeast);
        }
        return atMost.map(most -> "between " + low.apply(atLeast) + " and " + high.apply(most))
                .orElseGet(() -> "at least " + low.apply(atLeast));
    }

    @Override
    public String toString() {
        return written(Object::toString, Object::toString);
    }
}
