/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/because.h"

#include "base/json.h"
#include "base/language.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What @name comes to; unknown is said as such, whatever the sentence makes of it. */
static char *
say_value (const char *name, VgFacts *facts)
{
  g_auto (VgValue) value = VG_VALUE_INIT;

  vg_facts_look_up (name, &value, facts);
  return value.node != NULL ? vg_facts_say (name, value.node, facts) : g_strdup (_ ("not known"));
}

static char *
fill_in (const VgBookReason *reason, const char *text, VgFacts *facts)
{
  const char *const *names = vg_condition_get_names (reason->when);
  g_autofree char *named = vg_facts_fill_in (facts, text);
  GString *out = g_string_new (named);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *sign = g_strdup_printf ("{%s}", names[i]);
    g_autofree char *said = NULL;

    if (strstr (out->str, sign) == NULL)
      continue;
    said = say_value (names[i], facts);
    g_string_replace (out, sign, said, 0);
  }

  return g_string_free (out, FALSE);
}

/* NULL where what it speaks of is yes, or where it has nothing to say of it. */
static char *
say_reason (const VgBookReason *reason, VgFacts *facts)
{
  VgTruth truth = VG_TRUTH_UNKNOWN;
  const char *text = NULL;

  if (!vg_condition_decide (reason->when, vg_facts_look_up, facts, &truth, NULL))
    return NULL;
  if (truth == VG_TRUTH_YES)
    return NULL;

  text = vg_text_get (vg_json_get_object (reason->object, truth == VG_TRUTH_NO ? "no" : "unknown"),
                      vg_language_get ());
  return text != NULL ? fill_in (reason, text, facts) : NULL;
}

char *
vg_because_say (const VgBookRule *rule, const VgJudgement *judgement, VgFacts *facts)
{
  g_autoptr (GString) said = g_string_new (NULL);

  if (judgement->truth == VG_TRUTH_YES)
    return NULL;

  for (guint i = 0; i < rule->reasons->len; i++) {
    g_autofree char *sentence = say_reason (rule->reasons->pdata[i], facts);

    if (sentence != NULL)
      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", sentence);
  }

  return g_strdup (said->len > 0 ? said->str : judgement->explanation);
}
