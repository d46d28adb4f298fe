/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gate-words.h - what the screen says of gates and of readiness: pure functions, in the
 * screen's language.
 */
#pragma once

#include "derive/gate.h"

G_BEGIN_DECLS

/* One character: ✓ ! ?. */
const char *vg_truth_get_sign (VgTruth truth);
const char *vg_gate_get_sign (const VgGate *gate);

/* The phase of the book ("p0"), in words. */
const char *vg_phase_say (const char *phase);

/* How it stands, with who passed it and when, and whether a pass has lapsed.
 *
 * Returns: (transfer full)
 */
char *vg_gate_say_state (const VgGate *gate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
