package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;

/// For answers that last: whether whoever was let in to one may have the rest of it, too. Asking does not count as using the sign-in.
public interface StillAllowed {

    /// While the request is being answered; as it stands now is what it will be compared with.
    Watch of(HttpServletRequest request);

    /// One answer.
    interface Watch {

        /// False once the sign-in has ended, its member has another role or fewer rights, or the address is theirs no more. A change that would let them in
        /// again ends it as well: whoever asks anew is judged anew.
        boolean holds();
    }
}
