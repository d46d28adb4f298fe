/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/guard.h"

#include <errno.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED
#endif

void
vg_guard_start (void)
{
  static gsize is_started = 0;

  if (!g_once_init_enter (&is_started))
    return;

  /* Only fails where the system has no random numbers: nothing may be sealed then. */
  if (sodium_init () < 0)
    g_error ("libsodium cannot start");
  g_once_init_leave (&is_started, 1);
}

void
vg_guard_harden (void)
{
#ifndef IS_SANITIZED
  const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_warning ("core dumps cannot be switched off: %s", g_strerror (errno));
  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_warning ("other processes cannot be kept out of this one: %s", g_strerror (errno));
#endif
}
