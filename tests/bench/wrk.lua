-- Asks what a file says, a line after the other and over again: method, path, token and body, with tabs between them.
local requests, next_one = {}, 0

function init(args)
   for line in io.lines(args[1]) do
      local method, path, token, body = line:match("^(%S+)\t(%S+)\t(%S*)\t(.*)$")
      local headers = {["Host"] = "127.0.0.1"}
      if token ~= "" then headers["Authorization"] = "Bearer " .. token end
      if body ~= "" then headers["Content-Type"] = "application/json" else body = nil end
      requests[#requests + 1] = wrk.format(method, path, headers, body)
   end
end

function request()
   next_one = next_one % #requests + 1
   return requests[next_one]
end
