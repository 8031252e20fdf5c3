package org.admitone.provider.zoom.api;

/// The class of a call by which Zoom limits how often an account may make it.
enum Label { LIGHT, MEDIUM, HEAVY, RESOURCE }
