/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/secret.h"

#include "seal/digest.h"

#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED
#endif

static const guint8 zeros[VG_SECRET_BYTES];

static void
test_random_keys_differ (void)
{
  g_autoptr (VgSecret) a = vg_secret_new_random ();
  g_autoptr (VgSecret) b = vg_secret_new_random ();

  g_assert_false (vg_secret_equal (a, b));
  g_assert_true (vg_secret_equal (a, a));
  g_assert_true (memcmp (vg_secret_peek (a), zeros, sizeof zeros) != 0);
}

static void
test_bytes_that_were_taken_are_wiped (void)
{
  guint8 bytes[VG_SECRET_BYTES];
  guint8 copy[VG_SECRET_BYTES];
  g_autoptr (VgSecret) key = NULL;

  vg_random (bytes, sizeof bytes);
  memcpy (copy, bytes, sizeof copy);
  key = vg_secret_take (bytes);
  g_assert_cmpmem (bytes, sizeof bytes, zeros, sizeof zeros);
  g_assert_cmpmem (vg_secret_peek (key), VG_SECRET_BYTES, copy, sizeof copy);
}

static void
test_a_key_is_wiped_when_the_last_owner_lets_go (void)
{
  VgSecret *key = vg_secret_new_random ();
  const guint8 *slot = vg_secret_peek (key);

  vg_secret_ref (key);
  vg_secret_unref (key);
  g_assert_true (memcmp (slot, zeros, sizeof zeros) != 0);
  vg_secret_unref (key);
  g_assert_cmpmem (slot, VG_SECRET_BYTES, zeros, sizeof zeros);
}

static void
test_each_purpose_has_a_key_of_its_own (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (VgSecret) anchor = vg_secret_derive (key, "anchor");
  g_autoptr (VgSecret) again = vg_secret_derive (key, "anchor");
  g_autoptr (VgSecret) backup = vg_secret_derive (key, "backup");

  g_assert_true (vg_secret_equal (anchor, again));
  g_assert_false (vg_secret_equal (anchor, backup));
  g_assert_false (vg_secret_equal (anchor, key));
}

/* More than one arena holds. */
#define MANY 60000

static void
test_many_keys_live_at_once_and_leave_nothing (void)
{
  g_autofree VgSecret **keys = g_new0 (VgSecret *, MANY);
  g_autofree const guint8 **slots = g_new0 (const guint8 *, MANY);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < MANY; i++) {
    guint8 bytes[VG_SECRET_BYTES] = { 1, i & 255, i >> 8 & 255, i >> 16 };

    keys[i] = vg_secret_take (bytes);
    slots[i] = vg_secret_peek (keys[i]);
    g_assert_true (g_hash_table_add (seen, (gpointer) slots[i]));
  }
  for (guint i = 0; i < MANY; i++) {
    const guint8 bytes[VG_SECRET_BYTES] = { 1, i & 255, i >> 8 & 255, i >> 16 };

    g_assert_cmpmem (slots[i], VG_SECRET_BYTES, bytes, sizeof bytes);
  }

  for (guint i = 0; i < MANY; i++)
    vg_secret_unref (keys[i]);
  for (guint i = 0; i < MANY; i++)
    g_assert_cmpmem (slots[i], VG_SECRET_BYTES, zeros, sizeof zeros);
}

/* What the system says of this process, in KiB. */
static guint
get_locked (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmLck:");
  g_assert_nonnull (line);
  return (guint) g_ascii_strtoull (line + strlen ("VmLck:"), NULL, 10);
}

static void
test_freed_keys_make_room_for_others (void)
{
  const guint before = get_locked ();

  for (guint round = 0; round < 10; round++) {
    g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_secret_unref);

    for (guint i = 0; i < MANY / 2; i++)
      g_ptr_array_add (keys, vg_secret_new_random ());
  }
  g_assert_cmpuint (get_locked (), ==, before);
}

static void
test_is_locked_where_the_system_says_so (void)
{
#ifdef IS_SANITIZED
  g_test_skip ("sanitizers lock nothing");
  return;
#endif

  if (g_test_subprocess ()) {
    g_assert_cmpuint (get_locked (), ==, 0);
    if (vg_secret_is_locked ())
      g_assert_cmpuint (get_locked (), >=, 50000 * VG_SECRET_BYTES / 1024);
    return;
  }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Root may lock as much as it likes, so this is somebody else. */
static void
refuse_locking (void)
{
  const struct rlimit little = { 65536, 65536 };

  g_assert_cmpint (setrlimit (RLIMIT_MEMLOCK, &little), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (setuid (65534), ==, 0);
}

static void
test_says_that_the_system_refused_to_lock (void)
{
#ifdef IS_SANITIZED
  g_test_skip ("sanitizers lock nothing");
  return;
#endif

  if (g_test_subprocess ()) {
    g_autoptr (VgSecret) key = NULL;

    refuse_locking ();
    g_assert_false (vg_secret_is_locked ());
    key = vg_secret_new_random ();
    g_assert_true (memcmp (vg_secret_peek (key), zeros, sizeof zeros) != 0);
    return;
  }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static gpointer
use_keys (gpointer shared)
{
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (VgSecret) key = vg_secret_new_random ();
    g_autoptr (VgSecret) also = vg_secret_ref (shared);
    g_autoptr (VgSecret) again = vg_secret_ref (key);

    g_assert_true (vg_secret_equal (key, again));
    g_assert_false (vg_secret_equal (key, also));
  }

  return NULL;
}

static void
test_keys_are_used_in_any_thread (void)
{
  g_autoptr (VgSecret) shared = vg_secret_new_random ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("use-keys", use_keys, shared);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_true (memcmp (vg_secret_peek (shared), zeros, sizeof zeros) != 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret/random-keys-differ", test_random_keys_differ);
  g_test_add_func ("/secret/bytes-that-were-taken-are-wiped", test_bytes_that_were_taken_are_wiped);
  g_test_add_func ("/secret/a-key-is-wiped-when-the-last-owner-lets-go",
                   test_a_key_is_wiped_when_the_last_owner_lets_go);
  g_test_add_func ("/secret/each-purpose-has-a-key-of-its-own",
                   test_each_purpose_has_a_key_of_its_own);
  g_test_add_func ("/secret/many-keys-live-at-once-and-leave-nothing",
                   test_many_keys_live_at_once_and_leave_nothing);
  g_test_add_func ("/secret/freed-keys-make-room-for-others", test_freed_keys_make_room_for_others);
  g_test_add_func ("/secret/is-locked-where-the-system-says-so",
                   test_is_locked_where_the_system_says_so);
  g_test_add_func ("/secret/says-that-the-system-refused-to-lock",
                   test_says_that_the_system_refused_to_lock);
  g_test_add_func ("/secret/keys-are-used-in-any-thread", test_keys_are_used_in_any_thread);

  return g_test_run ();
}
