/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/risk-values.h"

#include "risk/risk-words.h"

static const struct {
  VgValueShape shape;
  const char *(*say) (const char *word);
  const char *const words[6];
} topics[] = {
  [VG_RISK_PRESENCE] = { VG_VALUES_ROW,
                         vg_risk_words_say_presence,
                         { "no", "possible", "yes", "unknown" } },
  [VG_RISK_RELEVANCE] = { VG_VALUES_ROW, vg_risk_words_say_relevance, { "low", "medium", "high" } },
  [VG_RISK_LEVEL] = { VG_VALUES_ROW, vg_risk_words_say_level, { "low", "moderate", "high" } },
  [VG_RISK_CERTAINTY] = { VG_VALUES_ROW,
                          vg_risk_words_say_certainty,
                          { "low", "moderate", "high" } },
  [VG_RISK_DECISION] = { VG_VALUES_ONE,
                         vg_risk_words_say_decision,
                         { "go-on", "go-on-with-conditions", "indirect-only", "pause", "stop" } },
};

VgValueButtons *
vg_risk_values_add (GtkBox *box, VgRiskTopic topic, const char *label)
{
  GtkWidget *buttons = vg_value_buttons_new (topics[topic].shape, label);

  for (guint i = 0; topics[topic].words[i] != NULL; i++) {
    const char *word = topics[topic].words[i];

    vg_value_buttons_add (VG_VALUE_BUTTONS (buttons), word, topics[topic].say (word));
  }
  gtk_box_append (box, buttons);

  return VG_VALUE_BUTTONS (buttons);
}

void
vg_risk_values_show (VgValueButtons *buttons, const char *value)
{
  const char *const values[] = { value, NULL };

  vg_value_buttons_show (buttons, values);
}
