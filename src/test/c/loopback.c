/* Test-only: lets a media engine that skips loopback interfaces use them, so that no test's media leaves this machine.
   Reports `lo` without IFF_LOOPBACK. Preloaded into the engine alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stddef.h>

int getifaddrs(struct ifaddrs **all) {
    int (*real)(struct ifaddrs **) = (int (*)(struct ifaddrs **)) dlsym(RTLD_NEXT, "getifaddrs");
    int result = real(all);
    if (result == 0) {
        for (struct ifaddrs *each = *all; each != NULL; each = each->ifa_next) {
            each->ifa_flags &= ~(unsigned int) IFF_LOOPBACK;
        }
    }
    return result;
}
