package org.admitone.provider.zoom.api;

/// How many people the account has, by licence.
public record UserSummary(int licensed, int basic, int total) {

    static UserSummary of(Answer answer) {
        return new UserSummary((int) answer.numberOr("licensed_users_count", 0), (int) answer.numberOr("basic_users_count", 0),
                (int) answer.numberOr("total_users_count", 0));
    }
}
