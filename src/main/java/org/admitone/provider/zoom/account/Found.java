package org.admitone.provider.zoom.account;

/// Whether the account can do something, as far as has been found out.
public enum Found { YES, NO, UNKNOWN }
