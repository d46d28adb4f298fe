/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/recovery-code.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/digest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP_SIGNS 4
#define CODE_GROUPS 8 /* of the code itself; one more checks them */
#define CODE_SIGNS  (CODE_GROUPS * GROUP_SIGNS)
#define ALL_SIGNS   (CODE_SIGNS + GROUP_SIGNS)
#define TEXT_BYTES  (ALL_SIGNS + CODE_GROUPS) /* with a dash between groups */

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Five bits to a sign, from the front. */
static guint
get_sign (const guint8 *bytes, guint number)
{
  guint sign = 0;

  for (guint bit = number * 5; bit < number * 5 + 5; bit++)
    sign = sign << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);

  return sign;
}

static void
set_sign (guint8 *bytes, guint number, guint sign)
{
  for (guint i = 0; i < 5; i++) {
    const guint bit = number * 5 + i;
    const guint8 mask = 1 << (7 - bit % 8);

    bytes[bit / 8] = (sign >> (4 - i) & 1) != 0 ? bytes[bit / 8] | mask : bytes[bit / 8] & ~mask;
  }
}

/* The signs of the last group. */
static void
get_check (const guint8 bytes[VG_RECOVERY_BYTES], guint8 check[GROUP_SIGNS])
{
  guint8 digest[VG_DIGEST_BYTES];

  vg_digest (NULL, "VG code", bytes, VG_RECOVERY_BYTES, digest);
  for (guint i = 0; i < GROUP_SIGNS; i++)
    check[i] = get_sign (digest, i);
  vg_wipe (digest, sizeof digest);
}

char *
vg_recovery_code_new (void)
{
  guint8 bytes[VG_RECOVERY_BYTES];
  guint8 check[GROUP_SIGNS];
  char *text = g_malloc (TEXT_BYTES + 1);
  char *at = text;

  vg_random (bytes, sizeof bytes);
  get_check (bytes, check);
  for (guint i = 0; i < ALL_SIGNS; i++) {
    if (i > 0 && i % GROUP_SIGNS == 0)
      *at++ = '-';
    *at++ = alphabet[i < CODE_SIGNS ? get_sign (bytes, i) : check[i - CODE_SIGNS]];
  }
  *at = '\0';

  vg_wipe (bytes, sizeof bytes);
  return text;
}

/* Whatever stands between groups on paper, on a screen or in a mail. */
static gboolean
is_between (gunichar sign)
{
  return g_unichar_isspace (sign) || g_unichar_type (sign) == G_UNICODE_DASH_PUNCTUATION;
}

/* What a sign counts for, or 32 where it is no part of a code. */
static guint
read_sign (gunichar sign)
{
  const char *found = NULL;
  char letter = sign < 0x80 ? g_ascii_toupper ((char) sign) : '\0';

  if (letter == 'O')
    letter = '0';
  if (letter == 'I' || letter == 'L')
    letter = '1';

  found = letter != '\0' ? strchr (alphabet, letter) : NULL;
  return found != NULL ? (guint) (found - alphabet) : 32;
}

static gboolean
refuse_sign (guint group, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("group %u of the recovery code holds a sign that is no part of a code: there are "
                  "only digits and letters in it, and no U"),
               group);
  return FALSE;
}

static gboolean
refuse_count (guint n_signs, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               ngettext ("a recovery code has nine groups of four signs, this has %u sign: compare "
                         "it with the paper",
                         "a recovery code has nine groups of four signs, this has %u signs: "
                         "compare it with the paper",
                         n_signs),
               n_signs);
  return FALSE;
}

static gboolean
read_signs (const char *text, guint8 signs[ALL_SIGNS], GError **error)
{
  guint count = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse_sign (1, error);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar letter = g_utf8_get_char (at);
    const guint sign = read_sign (letter);

    if (is_between (letter))
      continue;
    if (sign == 32)
      return refuse_sign (MIN (count, ALL_SIGNS - 1) / GROUP_SIGNS + 1, error);
    if (count < ALL_SIGNS)
      signs[count] = sign;
    count++;
  }

  return count == ALL_SIGNS || refuse_count (count, error);
}

/* Whether one other sign in @group would make the code right. */
static gboolean
is_one_sign_wrong (const guint8 bytes[VG_RECOVERY_BYTES], const guint8 *check, guint group)
{
  guint8 other[VG_RECOVERY_BYTES];
  guint8 expected[GROUP_SIGNS];
  gboolean is_found = FALSE;

  for (guint i = 0; i < GROUP_SIGNS * 32 && !is_found; i++) {
    memcpy (other, bytes, sizeof other);
    set_sign (other, group * GROUP_SIGNS + i / 32, i % 32);
    get_check (other, expected);
    is_found = vg_digest_equal (expected, check, GROUP_SIGNS);
  }

  vg_wipe (other, sizeof other);
  return is_found;
}

/* Which group to look at, as far as one can tell: most mistakes are one sign. A mistake in
 * the last group is found as well, where three of its four signs are right.
 */
static guint
find_group (const guint8 bytes[VG_RECOVERY_BYTES], const guint8 *check)
{
  guint8 expected[GROUP_SIGNS];
  guint n_wrong = 0;

  get_check (bytes, expected);
  for (guint i = 0; i < GROUP_SIGNS; i++)
    n_wrong += expected[i] != check[i];
  if (n_wrong == 1)
    return CODE_GROUPS + 1;

  for (guint group = 0; group < CODE_GROUPS; group++)
    if (is_one_sign_wrong (bytes, check, group))
      return group + 1;

  return 0;
}

static gboolean
refuse_check (guint group, GError **error)
{
  if (group > 0)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("a sign of the recovery code is wrong, probably in group %u: compare it with "
                    "the paper"),
                 group);
  else
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("some signs of the recovery code are wrong or stand in another order: "
                            "compare it with the paper"));
  return FALSE;
}

gboolean
vg_recovery_code_read (const char *text, guint8 out[VG_RECOVERY_BYTES], GError **error)
{
  guint8 signs[ALL_SIGNS] = { 0 };
  guint8 check[GROUP_SIGNS];
  gboolean is_right = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (!read_signs (text, signs, error)) {
    vg_wipe (signs, sizeof signs);
    return FALSE;
  }

  for (guint i = 0; i < CODE_SIGNS; i++)
    set_sign (out, i, signs[i]);
  get_check (out, check);
  is_right = vg_digest_equal (check, signs + CODE_SIGNS, GROUP_SIGNS) ||
             refuse_check (find_group (out, signs + CODE_SIGNS), error);
  if (!is_right)
    vg_wipe (out, VG_RECOVERY_BYTES);
  vg_wipe (signs, sizeof signs);
  return is_right;
}

gboolean
vg_recovery_code_equal (const char *a, const char *b)
{
  guint8 left[VG_RECOVERY_BYTES];
  guint8 right[VG_RECOVERY_BYTES];
  gboolean is_equal = FALSE;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  is_equal = vg_recovery_code_read (a, left, NULL) && vg_recovery_code_read (b, right, NULL) &&
             vg_digest_equal (left, right, sizeof left);
  vg_wipe (left, sizeof left);
  vg_wipe (right, sizeof right);
  return is_equal;
}
