package org.clusterdev.examples.crooked.actor;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.clusterdev.examples.crooked.funding.Purse;

/** Breaks a rule with nearly every member; the name alone breaks two. */
public final class Policy {

    private String name;
    private final Purse purse;

    private Policy(String name, Purse purse) {
        this.name = name;
        this.purse = purse;
    }

    public static Policy of(String name, Purse purse) {
        return new Policy(name, purse);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Purse purse() {
        return purse;
    }

    public long[] amounts() {
        return new long[] {1};
    }

    public List<String[]> rows() {
        return List.of();
    }

    public ImmutableList<String> names() {
        return ImmutableList.of(name);
    }

    public List<? extends Arbitrary<String>> arbitraries() {
        return List.of();
    }

    /** Breaks nothing: the array is the compiler's. */
    public static List<String> listOf(String... names) {
        return List.of(names);
    }
}
