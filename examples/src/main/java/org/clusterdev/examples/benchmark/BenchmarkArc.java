package org.clusterdev.examples.benchmark;

import org.clusterdev.model.action.Precedence;

/**
 * One task waits for another.
 *
 * @param first the place of the task that is waited for, from 0
 * @param then the place of the task that waits, from 0
 * @param precedence how it waits
 */
public record BenchmarkArc(int first, int then, Precedence precedence) {}
