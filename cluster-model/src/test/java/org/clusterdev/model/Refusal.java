package org.clusterdev.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a message of refusal must tell: the field, the value, what would be right. */
public final class Refusal {

    private Refusal() {}

    /** Checks that a call is refused as an illegal argument whose message holds all of this. */
    public static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(parts)
                        .contains("must")
                        .endsWith("."));
    }
}
