/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facet.h - noting what is acknowledged outside a talk: the same act as in the talk. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* @place: "acknowledgement/accused/act"
 * @value: (nullable): NULL takes it away; the words stay
 * @none: (nullable): where a reason for no answer may stand: it goes with an answer
 */
gboolean vg_facet_record (VgCase *subject,
                          const char *place,
                          const char *value,
                          const char *none,
                          GError **error);

G_END_DECLS
