/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leak-rules.h - when a text says too much, as an organisation may set it.
 *
 * data/gates/leaks.json has the thresholds and the words of each language; the guides say
 * which questions ask what must not be known.
 */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* VgLeakKind: what can be found.
 * @VG_LEAK_WORDS: words in a row that are not released
 * @VG_LEAK_MUST_NOT_BE_KNOWN: the same of what must be kept from the other
 * @VG_LEAK_ADDRESS: of e-mail, of the web, of a house
 * @VG_LEAK_NUMBER: of a telephone, an account, a year
 */
typedef enum {
  VG_LEAK_WORDS,
  VG_LEAK_MUST_NOT_BE_KNOWN,
  VG_LEAK_ADDRESS,
  VG_LEAK_NUMBER,
  VG_LEAK_DATE,
  VG_LEAK_NAME,
} VgLeakKind;

typedef struct _VgLeakRules VgLeakRules;

/* VgLeakThreshold:
 * @words: so many words in a row are found
 * @content: so many of them must be no function words
 * @whole: what is shorter is found as a whole when it has so many that are none
 */
typedef struct {
  guint words;
  guint content;
  guint whole;
} VgLeakThreshold;

#define VG_LEAK_WORDS_MOST 8 /* the longest row of words that a threshold may ask for */

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the place */
VgLeakRules *vg_leak_rules_read (VgShelf *shelf, GError **error) G_GNUC_WARN_UNUSED_RESULT;
VgLeakRules *vg_leak_rules_ref (VgLeakRules *self);
void vg_leak_rules_unref (VgLeakRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgLeakRules, vg_leak_rules_unref)

/* For what is not released, and for what must not be known. Lends. */
const VgLeakThreshold *vg_leak_rules_get_threshold (VgLeakRules *self, gboolean is_marked);
guint vg_leak_rules_get_digits (VgLeakRules *self);

/* Whether a question of any guide with this id asks what must not be known. */
gboolean vg_leak_rules_is_marked (VgLeakRules *self, const char *question);

/* Whether its value is one of the guide's words, not the person's. */
gboolean vg_leak_rules_is_closed (VgLeakRules *self, const char *question);

/* All of the following take a word as VgTokens folds it. @language is "nl" or "en"; any
 * other, and NULL, is Dutch.
 */
gboolean vg_leak_rules_is_content (VgLeakRules *self, const char *word, const char *language);

/* Whether it is said of anything, so that sharing it alone tells nothing. */
gboolean vg_leak_rules_is_light (VgLeakRules *self, const char *word, const char *language);

/* Whether a word with a capital can be a name: no function word, no month, no day. */
gboolean vg_leak_rules_can_be_name (VgLeakRules *self, const char *word);

/* 1 to 12, or 0 for what is no month in either language. */
guint vg_leak_rules_get_month (VgLeakRules *self, const char *word);
gboolean vg_leak_rules_is_title (VgLeakRules *self, const char *word);
gboolean vg_leak_rules_is_domain (VgLeakRules *self, const char *word);

/* "street" itself; or a name that ends in one of the endings. */
gboolean vg_leak_rules_is_street (VgLeakRules *self, const char *word);
gboolean vg_leak_rules_ends_as_street (VgLeakRules *self, const char *word);

G_END_DECLS
