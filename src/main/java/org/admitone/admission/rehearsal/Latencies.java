package org.admitone.admission.rehearsal;

import java.util.Arrays;
import java.util.List;

/// What came of a stretch of load: how many answers in how long, and how long each took.
public record Latencies(long[] nanos, long tookNanos, int failures) {

    public Latencies {
        Arrays.sort(nanos);
    }

    /// Several stretches of the same load as one.
    public static Latencies together(List<Latencies> stretches) {
        return new Latencies(stretches.stream().flatMapToLong(stretch -> Arrays.stream(stretch.nanos)).toArray(),
                stretches.stream().mapToLong(Latencies::tookNanos).sum(), stretches.stream().mapToInt(Latencies::failures).sum());
    }

    public double perSecond() {
        return nanos.length * 1e9 / tookNanos;
    }

    public double p50() {
        return percentile(0.50);
    }

    public double p99() {
        return percentile(0.99);
    }

    private double percentile(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1L, Math.round(nanos.length * share))] / 1e6;
    }
}
