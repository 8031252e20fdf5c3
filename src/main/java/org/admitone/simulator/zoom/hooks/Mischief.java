package org.admitone.simulator.zoom.hooks;

/// How unreliable the webhooks are, each as a share of a hundred. Which ones it hits comes from the seed.
///
/// @param late     10 to 90 seconds later than it happened
/// @param doubled  posted twice, under two request ids
/// @param swapped  posted after the event that came next
/// @param lost     never arrives; the log keeps it as failed
/// @param vanished never posted, and the log does not know it
public record Mischief(int late, int doubled, int swapped, int lost, int vanished) {

    public static final Mischief NONE = new Mischief(0, 0, 0, 0, 0);

    public Mischief {
        for (int share : new int[] {late, doubled, swapped, lost, vanished}) {
            if (share < 0 || share > 100) {
                throw new IllegalArgumentException("A share is between 0 and 100: " + share);
            }
        }
    }
}
