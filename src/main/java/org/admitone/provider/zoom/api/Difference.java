package org.admitone.provider.zoom.api;

/// What Zoom made otherwise than it was asked.
///
/// @param setting by its dotted name
/// @param weight  whether it decides who can enter or who is told
/// @param words   one sentence for staff
public record Difference(String setting, Weight weight, String words) {

    public enum Weight { ACCESS, COMFORT }
}
