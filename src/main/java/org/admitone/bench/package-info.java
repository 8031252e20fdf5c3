/// Benchmarks as commands: each measures the real server against a yardstick of the same run.
@NullMarked
package org.admitone.bench;

import org.jspecify.annotations.NullMarked;
