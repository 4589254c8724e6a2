/** What the library's own packages share and nobody else sees: argument checks and the way numbers are written. */
package org.clusterdev.model.internal;
