package org.clusterdev.graph.decompose;

import java.util.Optional;
import org.clusterdev.model.internal.Numbers;
import org.joda.money.Money;

/**
 * What one firm would need for an action to divide if all the others could risk anything: no remedy by itself, as the
 * order of tasks that suits one firm need not suit another, but the least that any remedy must give it.
 *
 * @param firm its name
 * @param coFunding the least amount to be added to all its limits; zero if it is not short by itself
 * @param growth the least factor by which all its limits must grow, below 1 if there is room; empty if none would do,
 *     because a limit of zero would have to grow
 */
public record FirmRemedy(String firm, Between<Money> coFunding, Optional<Between<Ratio>> growth) {

    @Override
    public String toString() {
        String factor = growth.map(times -> times.written(Ratio::roundedDown, Ratio::roundedUp) + " times its limits")
                .orElse("no factor on its limits would do");
        return firm + ": " + coFunding.written(Numbers::money, Numbers::money) + ", or " + factor;
    }
}
