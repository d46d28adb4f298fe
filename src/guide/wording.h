/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wording.h - one question, worded for the person it is put to. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* VgWording: to whom a text is said.
 * @language: "nl" or "en"
 * @is_informal: "je" instead of "u", where the text has it
 * @is_plain: the plainer wording, where the text has it
 */
typedef struct {
  const char *language;
  gboolean is_informal;
  gboolean is_plain;
} VgWording;

/* The text of @object ("ask", "je", "plain", "plain-je") that fits: plain goes before "je",
 * "je" before "u". A wording that lacks the language is passed over, so that nobody gets
 * another language for the sake of a form of address. Lends; "" where there is none.
 */
const char *vg_wording_pick (const VgWording *self, JsonObject *object);

G_END_DECLS
