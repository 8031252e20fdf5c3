package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Why a call to Zoom did not do what was asked. None of them holds a link, an address or Zoom's own sentence.
/// Nothing was done in all cases but [Ambiguous], where it may have been, or may yet be.
public sealed interface ZoomTrouble {

    /// Zoom's days are those of UTC; written so that no language has to be known.
    DateTimeFormatter TO_READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// No account is set up.
    record NotConfigured() implements ZoomTrouble {}

    /// Zoom does not believe the credentials, or has switched their app off.
    record BadCredentials() implements ZoomTrouble {}

    /// The app lacks rights.
    ///
    /// @param scopes as Zoom names them; empty where it does not
    record MissingScopes(List<String> scopes) implements ZoomTrouble {
        public MissingScopes {
            scopes = List.copyOf(scopes);
        }
    }

    /// The account's plan, the host's licence or a switch of the account does not allow it.
    record PlanLacks(int code, String meaning) implements ZoomTrouble {}

    /// What the call is about is not there (any more).
    record NotFound(Thing what) implements ZoomTrouble {
        public enum Thing { MEETING, HOST, OTHER }
    }

    /// Something else has that name, or is being done with it at the moment.
    record Conflict(int code, String meaning) implements ZoomTrouble {}

    /// Zoom will not do it, however often it is asked.
    ///
    /// @param fields of our request that it does not like; often empty
    record Refused(int status, int code, String meaning, List<String> fields) implements ZoomTrouble {
        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /// Too much at once; told by Zoom, or known beforehand.
    record Throttled(Instant until) implements ZoomTrouble {}

    /// The day's allowance is used up.
    ///
    /// @param subjects those of the call's hosts or aliases for which it is; empty where it is the account's
    record DailyLimit(Allowance allowance, List<String> subjects, Instant until) implements ZoomTrouble {
        public DailyLimit {
            subjects = List.copyOf(subjects);
        }

        /// For people to read.
        public String end() {
            return TO_READ.format(until);
        }

        @Override
        public String toString() {
            return "DailyLimit[" + allowance + " of " + subjects.size() + ", until " + until + "]";
        }
    }

    /// No answer could be had.
    ///
    /// @param nextTry when asking again makes sense
    record Unreachable(Instant nextTry) implements ZoomTrouble {}

    /// The request was sent and its answer never came, or said that Zoom is in trouble. Look before asking again.
    record Ambiguous() implements ZoomTrouble {}

    /// When trying again makes sense.
    ///
    /// @param soon  where it may pass by itself
    /// @param later where somebody has to do something about it
    default Instant again(Instant now, Duration soon, Duration later) {
        return switch (this) {
            case Throttled(var until) -> until;
            case DailyLimit limit -> limit.until();
            case Unreachable(var next) -> next.isAfter(now) ? next : now.plus(soon);
            case Ambiguous _, NotFound _ -> now.plus(soon);
            default -> now.plus(later);
        };
    }
}
