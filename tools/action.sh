# What the step of action.yml does: one run, its outcome, and its outputs. Everything that a caller says comes by the environment.
set -euo pipefail

results=$(mktemp -d "$RUNNER_TEMP/seaworthy-XXXXXX")
arguments=("--report=classroom=$results/classroom.json" "--report=html=$results/report.html")
[ -z "$PROJECT" ] || arguments+=("--project=$PROJECT")
[ -z "$STAGE" ] || arguments+=("--stage=$STAGE")
[ -z "$SEED" ] || arguments+=("--seed=$SEED")
[ "$SUMMARY" != true ] || arguments+=(--report=github)
while IFS= read -r report; do
  [ -z "$report" ] || arguments+=("--report=$report")
done <<<"$REPORTS"

code=0
node "$GITHUB_ACTION_PATH/bin/seaworthy.js" check "${arguments[@]}" -- "$FOLDER" || code=$?
case $code in
  0) outcome=passed ;;
  1) outcome=broken ;;
  2) outcome=mistake ;;
  *) outcome=undecided ;;
esac

# Where nothing was run there is no result: its absence must not be taken for a pass, nor for a fault of the server.
if [ ! -e "$results/classroom.json" ]; then
  [ "$outcome" = mistake ] || { outcome=undecided code=3; }
  echo '::error title=Seaworthy::No check was run. The log of this step says why.'
  echo '{"status":"error","max_score":1,"tests":[{"name":"the run begins","status":"error","score":0,"message":"No check was run. The log of the step says why.","test_code":"seaworthy check","line_no":0}]}' >"$results/classroom.json"
fi
report=
[ ! -e "$results/report.html" ] || report="$results/report.html"

{
  echo "outcome=$outcome"
  echo "result=$(base64 <"$results/classroom.json" | tr -d '\n')"
  echo "report=$report"
} >>"$GITHUB_OUTPUT"
exit "$code"
