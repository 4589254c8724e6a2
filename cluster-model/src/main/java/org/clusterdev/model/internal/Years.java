package org.clusterdev.model.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time between days, in years of 365.25 days. */
public final class Years {

    private static final double DAYS = 365.25;

    private Years() {}

    /** From one day to another; negative if the second is earlier. */
    public static double between(LocalDate then, LocalDate day) {
        return ChronoUnit.DAYS.between(then, day) / DAYS;
    }
}
